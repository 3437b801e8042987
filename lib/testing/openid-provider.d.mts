export const exampleClient: Readonly<{ client_id: string; client_secret: string }>

/** What the provider says of somebody; `amr`: how they proved who they are */
export type ExamplePerson = { email?: string; email_verified?: unknown; amr?: string[] }

export type OpenIdProvider = {
  issuer: string
  state: {
    /** Who is signed in at once, where it does not ask */
    current: string
    people: Map<string, ExamplePerson>
    isCancelling: boolean
    /** Requests so far */
    asked: number
  }
  stop: () => Promise<void>
}

export function startOpenIdProvider(back: string, options?: { isAsking?: boolean; inToken?: boolean }): Promise<OpenIdProvider>
