/**
 * The values of a form as a piece of a link: a version mark, then base64url of a checksum and the values as JSON.
 *
 * Version 1 is compressed (raw DEFLATE), version 0 is not: for browsers that cannot, and where it is shorter. JSON escapes
 * lone surrogates, so any string comes back as it was. The piece stands in the fragment, which no browser sends anywhere.
 */

/** Bytes of JSON that a link may unfold to. */
const MOST = 1 << 18;

/**
 * @param {Record<string, string>} values
 * @returns {Promise<string>} letters, digits, `-` and `_`
 */
export async function encode(values) {
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  const stored = `0${toBase64(withSum(bytes, bytes))}`;
  if (!("CompressionStream" in globalThis)) return stored;
  const deflated = `1${toBase64(withSum(bytes, await through(new CompressionStream("deflate-raw"), bytes)))}`;
  return deflated.length < stored.length ? deflated : stored;
}

/**
 * @param {string} piece
 * @returns {Promise<Record<string, string>>} rejects where the piece is damaged or of a version not known
 */
export async function decode(piece) {
  const [first, second, ...rest] = fromBase64(piece.slice(1));
  let bytes = new Uint8Array(rest);
  if (piece[0] === "1") bytes = await through(new DecompressionStream("deflate-raw"), bytes);
  else if (piece[0] !== "0") throw new Error("version");
  const sum = checksum(bytes);
  if (first !== sum[0] || second !== sum[1]) throw new Error("damaged");
  const values = JSON.parse(new TextDecoder().decode(bytes));
  if (Object.values(values).some((value) => typeof value !== "string")) throw new Error("not values");
  return values;
}

/** @param {CompressionStream | DecompressionStream} stream @param {Uint8Array<ArrayBuffer>} bytes */
async function through(stream, bytes) {
  const source = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const chunks = [];
  let size = 0;
  for (let read = await source.read(); !read.done; read = await source.read()) {
    chunks.push(read.value);
    size += read.value.length;
    if (size > MOST) {
      source.cancel();
      throw new Error("too much");
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** @param {Uint8Array} bytes @param {Uint8Array} body */
function withSum(bytes, body) {
  return [...checksum(bytes), ...body];
}

/** Fletcher's: two bytes. @param {Uint8Array} bytes */
function checksum(bytes) {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 255;
    high = (high + low) % 255;
  }
  return [high, low];
}

/** @param {number[]} bytes */
function toBase64(bytes) {
  const letters = bytes.map((byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {string} text */
function fromBase64(text) {
  return Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
