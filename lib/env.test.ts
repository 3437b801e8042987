import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnv } from './env.ts'

const inner = { INNER_ORIGIN: 'https://abc.lambda-url.eu-south-1.on.aws/', INNER_SECRET: 's'.repeat(32), AUTH_SECRET: 'a'.repeat(32) }

describe('readEnv', () => {
  it('needs nothing', () => {
    expect(readEnv({})).toMatchObject({
      databaseUrl: undefined,
      databasePoolMax: 5,
      dataDir: path.resolve('.data'),
      port: 3000,
      siteUrl: 'http://localhost:3000',
      innerOrigin: 'http://127.0.0.1:3000',
      innerSecret: undefined,
      nodeEnv: 'development',
      isServerless: false,
    })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readEnv({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: undefined, port: 3000 })
  })

  it('derives the site from the port, and removes the slash at the end', () => {
    expect(readEnv({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080')
    expect(readEnv({ SITE_URL: 'https://kakehashi.example/' }).siteUrl).toBe('https://kakehashi.example')
  })

  it.each(['AWS_LAMBDA_FUNCTION_NAME', 'VERCEL'])('knows functions by %s', (name) => {
    expect(readEnv({ [name]: '1', ...inner }).isServerless).toBe(true)
  })

  it('reaches itself on its own port, or where it is told to', () => {
    expect(readEnv({ PORT: '8080', SITE_URL: 'https://kakehashi.example' }).innerOrigin).toBe('http://127.0.0.1:8080')
    expect(readEnv(inner)).toMatchObject({ innerOrigin: 'https://abc.lambda-url.eu-south-1.on.aws', innerSecret: inner.INNER_SECRET })
  })

  it('needs to be told on functions how it reaches itself, and by which secrets', () => {
    const refusal = () => readEnv({ AWS_LAMBDA_FUNCTION_NAME: 'portal' })
    expect(refusal).toThrow(/^INNER_ORIGIN is not set, [^\n]*\.\nINNER_SECRET is not set, [^\n]*\.\nAUTH_SECRET is not set, [^\n]*\.$/)
  })

  it('takes a secret of the platform’s clock, where it is long enough', () => {
    expect(readEnv({}).cronSecret).toBeUndefined()
    expect(readEnv({ CRON_SECRET: 'c'.repeat(32) }).cronSecret).toBe('c'.repeat(32))
    expect(() => readEnv({ CRON_SECRET: 'hunter2' })).toThrow(/^CRON_SECRET is too short\. (?!.*hunter2)/)
  })

  it('refuses a secret that could be guessed, without repeating it', () => {
    const refusal = () => readEnv({ INNER_SECRET: 'hunter2' })
    expect(refusal).toThrow(/^INNER_SECRET is too short\. /)
    expect(refusal).not.toThrow(/hunter2/)
  })

  it.each(['mysql://root:hunter2@db/x', 'file:./dev.db?hunter2', 'hunter2', 'postgresql://user:hunter2@db:port/x'])(
    'refuses the database address %s with one sentence and without its password',
    (address) => {
      const refusal = () => readEnv({ DATABASE_URL: address })
      expect(refusal).toThrow(/^DATABASE_URL is not a PostgreSQL address\. Write postgresql:.*$/)
      expect(refusal).not.toThrow(/hunter2/)
    },
  )

  it('refuses a first administrator that could not sign in, and repeats no password', () => {
    expect(() => readEnv({ ADMIN_EMAIL: 'nobody' })).toThrow(/^ADMIN_EMAIL is not an e-mail address\. /)
    expect(() => readEnv({ ADMIN_PASSWORD: 'hunter2' })).toThrow(/^ADMIN_PASSWORD is too short\. (?![^]*hunter2)/)
    expect(() => readEnv({ TRUSTED_PROXIES: 'all' })).toThrow(/^TRUSTED_PROXIES is not a number\. /)
    expect([readEnv({}).trustedProxies, readEnv({ VERCEL: '1', ...inner }).trustedProxies]).toEqual([0, 1])
  })

  it('asks everybody for a second factor where others can reach it, or as it is told', () => {
    const asked = (source: object) => readEnv({ ...source }).isSecondFactorRequired
    expect([asked({}), asked({ SITE_URL: 'https://kakehashi.example' }), asked({ SECOND_FACTOR: 'required' }), asked({ SITE_URL: 'https://kakehashi.example', SECOND_FACTOR: 'optional' })]).toEqual([false, true, true, false])
    expect(() => readEnv({ SECOND_FACTOR: 'yes' })).toThrow(/^SECOND_FACTOR must be required or optional/)
  })

  it('signs in by a provider that it is told whole, and repeats no secret', () => {
    const told = { OIDC_ISSUER: 'https://login.example.org/realm/', OIDC_CLIENT_ID: 'kakehashi', OIDC_CLIENT_SECRET: 'hunter2' }
    expect(readEnv({}).provider).toBeUndefined()
    expect(readEnv(told).provider).toEqual({ issuer: 'https://login.example.org/realm/', clientId: 'kakehashi', clientSecret: 'hunter2', name: 'login.example.org', factors: [] })
    expect(readEnv({ ...told, OIDC_NAME: 'Ente', OIDC_SECOND_FACTOR: 'mfa, hwk' }).provider).toMatchObject({ name: 'Ente', factors: ['mfa', 'hwk'] })
    expect(readEnv({ ...told, OIDC_ISSUER: 'http://localhost:4000' }).provider).toMatchObject({ issuer: 'http://localhost:4000' })
    for (const missing of Object.keys(told)) expect(() => readEnv({ ...told, [missing]: '' }), missing).toThrow(/^OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together, (?![^]*hunter2)/)
    for (const issuer of ['login.example.org', 'http://login.example.org', 'https://login.example.org/?realm=x', 'https://user:hunter2@login.example.org']) {
      expect(() => readEnv({ ...told, OIDC_ISSUER: issuer }), issuer).toThrow(/^OIDC_ISSUER is not the address of an OpenID Connect provider\. (?![^]*hunter2)/)
    }
    expect(() => readEnv({ ...told, OIDC_NAME: 'x'.repeat(61) })).toThrow(/^OIDC_NAME is too long\. /)
    expect(() => readEnv({ ...told, OIDC_SECOND_FACTOR: 'mfa hwk' })).toThrow(/^OIDC_SECOND_FACTOR is not a list of words\. /)
  })

  it('keeps files in a bucket that it is told whole, and repeats no key', () => {
    const told = { S3_ENDPOINT: 'https://s3.eu-south-1.amazonaws.com/', S3_BUCKET: 'kakehashi-media', S3_ACCESS_KEY_ID: 'AKIDEXAMPLE', S3_SECRET_ACCESS_KEY: 'hunter2' }
    expect(readEnv({}).bucket).toBeUndefined()
    // A region alone says nothing of where files lie.
    expect(readEnv({ S3_REGION: 'eu-south-1' }).bucket).toBeUndefined()
    expect(readEnv(told).bucket).toEqual({ address: 'https://s3.eu-south-1.amazonaws.com/kakehashi-media', region: 'us-east-1', accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'hunter2' })
    expect(readEnv({ ...told, S3_ENDPOINT: 'http://minio:9000', S3_REGION: 'auto' }).bucket).toMatchObject({ address: 'http://minio:9000/kakehashi-media', region: 'auto' })
    for (const missing of Object.keys(told)) expect(() => readEnv({ ...told, [missing]: '' }), missing).toThrow(/^S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together, (?![^]*hunter2)/)
    for (const endpoint of ['s3.amazonaws.com', 'ftp://s3.example.org', 'https://s3.example.org/?bucket=x', 'https://user:hunter2@s3.example.org']) {
      expect(() => readEnv({ ...told, S3_ENDPOINT: endpoint }), endpoint).toThrow(/^S3_ENDPOINT is not the address of an S3-compatible store\. (?![^]*hunter2)/)
    }
    for (const name of ['Kakehashi', 'a/b', '..', 'x'.repeat(64)]) expect(() => readEnv({ ...told, S3_BUCKET: name }), name).toThrow(/^S3_BUCKET is not the name of a bucket\. /)
    expect(() => readEnv({ ...told, S3_REGION: 'eu south' })).toThrow(/^S3_REGION is not a region\. /)
  })

  it('sends by a mail server that it is told whole, and repeats no password', () => {
    expect(readEnv({})).toMatchObject({ smtpUrl: undefined, mailFrom: 'Kakehashi <no-reply@localhost>' })
    expect(readEnv({ SMTP_URL: 'smtps://user:hunter2@mail.example.org:465', MAIL_FROM: 'redazione@example.org' })).toMatchObject({ mailFrom: 'redazione@example.org' })
    expect(() => readEnv({ SMTP_URL: 'smtps://user:hunter2@mail.example.org' })).toThrow(/^MAIL_FROM is not set, (?![^]*hunter2)/)
    expect(() => readEnv({ SMTP_URL: 'https://user:hunter2@mail.example.org', MAIL_FROM: 'a@example.org' })).toThrow(/^SMTP_URL is not the address of a mail server\. (?![^]*hunter2)/)
    expect(() => readEnv({ MAIL_FROM: 'x\r\nBcc: everybody@example.org' })).toThrow(/^MAIL_FROM is not a sender\. /)
  })

  it('says every wrong variable at once', () => {
    expect(() => readEnv({ PORT: 'http', SITE_URL: 'kakehashi' })).toThrow(/PORT is not a number[^]*SITE_URL is not/)
  })
})
