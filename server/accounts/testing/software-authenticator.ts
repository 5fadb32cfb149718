import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import * as z from 'zod/mini'
import type { PasskeyProof, PasskeyRegister } from '#shared/protocol/passkeys.ts'

/** How a device answers; by default as one does that has checked its owner's finger on a page of ours. */
export type Answering = {
  origin?: string
  /** Whether the device knows that it is its owner, and not just that somebody is there. */
  userVerified?: boolean
  /** How often it says that it was used; by default once more than the last time. */
  counter?: number
}

const FLAGS = { present: 0x01, verified: 0x04, attested: 0x40 }

/** A device that holds one passkey: an ES256 key, and a counter. */
export function softwareAuthenticator({ usualOrigin = 'http://localhost:3000' } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let used = 0

  const clientData = (type: string, challenge: string, { origin = usualOrigin }: Answering): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const head = (domain: string, attested: boolean, { userVerified = true, counter }: Answering): Buffer => {
    used = counter ?? used + 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(used)
    const flags = FLAGS.present | (userVerified ? FLAGS.verified : 0) | (attested ? FLAGS.attested : 0)
    return Buffer.concat([sha256(domain), Buffer.from([flags]), count])
  }
  const named = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' } as const

  return {
    id: named.id,
    create(
      { challenge, rp }: { challenge: string; rp: { id?: string | undefined } },
      answering: Answering = {},
    ): PasskeyRegister['made'] {
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cosePublicKey(publicKey)])
      const data = Buffer.concat([head(rp.id ?? '', true, answering), credential])
      const attestation = Buffer.concat([
        cborMap(3),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        cborMap(0),
        cborText('authData'),
        cborBytes(data),
      ])
      const response = {
        clientDataJSON: clientData('webauthn.create', challenge, answering).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      }
      return { ...named, response }
    },
    get(
      { challenge, rpId }: { challenge: string; rpId?: string | undefined },
      answering: Answering = {},
    ): PasskeyProof {
      const said = clientData('webauthn.get', challenge, answering)
      const data = head(rpId ?? '', false, answering)
      const signature = sign('sha256', Buffer.concat([data, sha256(said)]), privateKey)
      const response = {
        clientDataJSON: said.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      }
      return { ...named, response }
    },
  }
}

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()

const jwkSchema = z.object({ x: z.string(), y: z.string() })

/** {1: EC2, 3: ES256, -1: P-256, -2: x, -3: y} in CBOR. */
function cosePublicKey(key: { export(options: { format: 'jwk' }): unknown }): Buffer {
  const { x, y } = jwkSchema.parse(key.export({ format: 'jwk' }))
  const [one, three, minusOne, minusTwo, minusThree] = [0x01, 0x03, 0x20, 0x21, 0x22]
  const [ec2, es256, p256] = [0x02, 0x26, 0x01]
  return Buffer.concat([
    cborMap(5),
    Buffer.from([one, ec2, three, es256, minusOne, p256, minusTwo]),
    cborBytes(Buffer.from(x, 'base64url')),
    Buffer.from([minusThree]),
    cborBytes(Buffer.from(y, 'base64url')),
  ])
}

const cborMap = (entries: number): Buffer => Buffer.from([0xa0 | entries])
const cborText = (text: string): Buffer => Buffer.concat([Buffer.from([0x60 | text.length]), Buffer.from(text)])
/** With its length in one byte, or in two where that is not enough: a longer form than it needs is none. */
const cborBytes = (bytes: Buffer): Buffer => {
  const { length } = bytes
  return Buffer.concat([Buffer.from(length < 0x100 ? [0x58, length] : [0x59, length >> 8, length & 0xff]), bytes])
}
