import { walkThroughOutage } from '../outage-walk.ts'

walkThroughOutage(1)
