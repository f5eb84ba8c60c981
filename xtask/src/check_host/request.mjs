// What xtask's `check_host.rs` needs Node for: asking over HTTPS, and unpacking what comes. On the
// command line: JSON, a list of requests; on standard output: JSON, the answers in that order.

import crypto from "node:crypto";
import http from "node:http";
import https from "node:https";
import zlib from "node:zlib";

const AT_ONCE = 4;
const PATIENCE = 30000; // milliseconds
const unpack = {
  br: zlib.brotliDecompressSync,
  gzip: zlib.gunzipSync,
  "x-gzip": zlib.gunzipSync,
};
const agents = {
  "http:": [http, new http.Agent({ keepAlive: true })],
  "https:": [https, new https.Agent({ keepAlive: true })],
};

function ask({ url, headers }) {
  return new Promise((tell) => {
    const fail = (error) => tell({ error: String(error.message ?? error) });
    const [{ request }, agent] = agents[new URL(url).protocol];
    const going = request(url, { headers, agent, timeout: PATIENCE }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("error", fail);
      answer.on("end", () => {
        const sent = Buffer.concat(parts);
        const coding = answer.headers["content-encoding"];
        try {
          const body = coding && sent.length ? unpack[coding](sent) : sent;
          const sha256 = crypto.createHash("sha256").update(body).digest("hex");
          const small = body.length < 1e6 && url.endsWith(".json") ? body.toString() : null;
          // Node leaves out a second value of some headers; none is to be passed over here.
          const all = {};
          for (let at = 0; at < answer.rawHeaders.length; at += 2) {
            const name = answer.rawHeaders[at].toLowerCase();
            const value = answer.rawHeaders[at + 1];
            all[name] = name in all ? `${all[name]}, ${value}` : value;
          }
          tell({ status: answer.statusCode, headers: all, sha256, text: small });
        } catch (error) {
          tell({ error: `what comes as ${coding} cannot be unpacked: ${error.message}` });
        }
      });
    });
    going.on("timeout", () => going.destroy(new Error("no answer in time")));
    going.on("error", fail);
    going.end();
  });
}

const asked = JSON.parse(process.argv[1]);
const answers = [];
let next = 0;
async function work() {
  while (next < asked.length) {
    const at = next++;
    answers[at] = await ask(asked[at]);
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
process.stdout.write(JSON.stringify(answers));
for (const [, agent] of Object.values(agents)) agent.destroy();
