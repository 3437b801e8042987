import { databaseKinds } from '#lib/testing/database.ts'
import { testMatrixOn } from '#lib/testing/matrix.ts'

// PostgreSQL where the machine has one, whose absence REQUIRE_POSTGRES=1 makes a failure.
testMatrixOn(databaseKinds().at(-1) ?? 'pglite')
