// What xtask's `release` needs Node for: packing, which Rust's standard library does not do.

import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

// Beside each file the same packed, both ways. Names come on the command line, relative to a folder.
function pack(effort, folder, ...files) {
  for (const name of files) {
    const file = path.join(folder, name);
    const bytes = fs.readFileSync(file);
    for (const [ending, packed] of [
      [".br", press(effort, bytes)],
      [".gz", zip(effort, bytes)],
    ]) {
      // A file that would not get smaller is sent as it is.
      if (packed.length < bytes.length) fs.writeFileSync(file + ending, packed);
    }
  }
}

// A line for each file: its bytes as it is, and what is sent of it packed with gzip and with brotli.
function weigh(effort, folder, ...files) {
  for (const name of files) {
    const bytes = fs.readFileSync(path.join(folder, name));
    const sent = (packed) => Math.min(packed.length, bytes.length);
    console.log(bytes.length, sent(zip(effort, bytes)), sent(press(effort, bytes)));
  }
}

const press = (effort, bytes) =>
  zlib.brotliCompressSync(bytes, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: effort === "full" ? 11 : 4,
      [zlib.constants.BROTLI_PARAM_LGWIN]: 22,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const zip = (effort, bytes) => zlib.gzipSync(bytes, { level: effort === "full" ? 9 : 4 });

// An archive, packed; the archive itself goes.
function gzip(effort, file) {
  fs.writeFileSync(file + ".gz", zip(effort, fs.readFileSync(file)));
  fs.rmSync(file);
}

const today = () => console.log(new Date().toISOString().slice(0, 10));

const [task, ...rest] = process.argv.slice(1);
({ pack, weigh, gzip, today })[task](...rest);
