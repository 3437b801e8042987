import { lookAtTemplates } from '../template-look.ts'

lookAtTemplates('en')
