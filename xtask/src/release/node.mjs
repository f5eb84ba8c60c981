// What xtask's `release` needs Node for: packing, which Rust's standard library does not do.

import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

// Beside each file the same packed, both ways. Names come on the command line, relative to a folder.
function pack(effort, folder, ...files) {
  for (const name of files) {
    const file = path.join(folder, name);
    const bytes = fs.readFileSync(file);
    const params = {
      [zlib.constants.BROTLI_PARAM_QUALITY]: effort === "full" ? 11 : 4,
      [zlib.constants.BROTLI_PARAM_LGWIN]: 22,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    for (const [ending, packed] of [
      [".br", zlib.brotliCompressSync(bytes, { params })],
      [".gz", zip(effort, bytes)],
    ]) {
      // A file that would not get smaller is sent as it is.
      if (packed.length < bytes.length) fs.writeFileSync(file + ending, packed);
    }
  }
}

const zip = (effort, bytes) => zlib.gzipSync(bytes, { level: effort === "full" ? 9 : 4 });

// An archive, packed; the archive itself goes.
function gzip(effort, file) {
  fs.writeFileSync(file + ".gz", zip(effort, fs.readFileSync(file)));
  fs.rmSync(file);
}

const today = () => console.log(new Date().toISOString().slice(0, 10));

const [task, ...rest] = process.argv.slice(1);
({ pack, gzip, today })[task](...rest);
