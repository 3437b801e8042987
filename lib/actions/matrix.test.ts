import { testMatrixOn } from '#lib/testing/matrix.ts'

// On PostgreSQL among the long tests: hundreds of cells take minutes on each.
testMatrixOn('pglite')
