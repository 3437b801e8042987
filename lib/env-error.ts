/** A variable of the environment that the portal cannot work with; its sentence says what to write. */
export class EnvError extends Error {
  override name = 'EnvError'
}
