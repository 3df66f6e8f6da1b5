/** Writes and reads zip files with Node's zlib alone. The same files give the same bytes: no times, no owners, sorted names. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that a zip file knows. */
const day = 0x0021;
const names8bit = 0x0800;

/** @param {Map<string, Buffer>} files content by path, with `/` between folders */
export function writeZip(files) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path);
    const name = Buffer.from(path);
    const packed = deflateRawSync(content, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version needed
    common.writeUInt16LE(names8bit, 2);
    common.writeUInt16LE(8, 4); // deflate
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(day, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([signature(0x04034b50), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(0o100644 * 0x10000, 6); // a plain file, as Unix has it
    tail.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([20, 3]);
    directory.push(Buffer.concat([signature(0x02014b50), madeBy, common, tail, name]));
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, list, signature(0x06054b50), end]);
}

/** Content by path; folders are left out. Throws when the file is no zip, or a checksum does not fit. */
export function readZip(zip) {
  const files = new Map();
  const end = zip.lastIndexOf(signature(0x06054b50));
  if (end < 0) throw new Error('no zip file');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((n) =>
      zip.readUInt16LE(at + n),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    if (!name.endsWith('/')) {
      const content = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
      if (crc32(content) !== zip.readUInt32LE(at + 16)) throw new Error(`${name}: wrong checksum`);
      files.set(name, content);
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function signature(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(content) {
  let value = 0xffffffff;
  for (const byte of content) value = (value >>> 8) ^ table[(value ^ byte) & 0xff];
  return (value ^ 0xffffffff) >>> 0;
}
