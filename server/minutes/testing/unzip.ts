import { inflateRawSync } from 'node:zlib'

const CENTRAL_ENTRY = 0x02014b50
const END = 0x06054b50
const STORED = 0

/** One file of a zip archive, by the archive's own directory. Throws if it is not there. */
export function unzip(archive: Buffer, name: string): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || archive.readUInt32LE(end) !== END) throw new Error('no zip archive')
  let at = archive.readUInt32LE(end + 16)
  while (archive.readUInt32LE(at) === CENTRAL_ENTRY) {
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const [nameLength = 0] = lengths
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) return entryAt(archive, at)
    at += 46 + lengths.reduce((one, other) => one + other)
  }
  throw new Error(`${name} is not in the archive`)
}

function entryAt(archive: Buffer, entry: number): Buffer {
  const method = archive.readUInt16LE(entry + 10)
  const size = archive.readUInt32LE(entry + 20)
  const local = archive.readUInt32LE(entry + 42)
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const bytes = archive.subarray(from, from + size)
  return method === STORED ? bytes : inflateRawSync(bytes)
}
