import { test } from '../../admin/desk.ts'
import { lookAtNewsroom } from '../../admin/newsroom-look.ts'

test.use({ allowedErrors: [/404 \(Not Found\)/] })

lookAtNewsroom('en')
