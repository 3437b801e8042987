import { vi } from 'vitest'
import { testMatrixOn } from '#lib/testing/matrix.ts'

vi.mock('next/headers', () => import('#lib/testing/request.ts'))

// On PostgreSQL among the long tests: hundreds of cells take minutes on each.
testMatrixOn('pglite')
