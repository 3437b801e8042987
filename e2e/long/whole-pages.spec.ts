import { test } from '../fixtures.ts'
import { wholePagesIn } from '../whole-page.ts'

test.use({ allowedErrors: [/status of (404|410|500)|violates the following/] })

wholePagesIn('en')
wholePagesIn('ja')
