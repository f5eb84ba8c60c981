// Fetches the rest of the program, whose file stands beside this one, and gives it what the first half
// shares. The first half asks by its function for loading; what it gives is called back with whether
// the rest is there. What failed is tried again when it is asked for again.
let fetched;
async function fetchRest() {
  const response = await fetch(new URL("./REST_FILE", import.meta.url), {
    credentials: "same-origin",
  });
  if (!response.ok) throw new Error(response.url + ": status " + response.status);
  const shared = { __wasm_split: wasm };
  // A host that calls it something else gets the slower way.
  const streams = response.headers.get("Content-Type") === "application/wasm";
  return streams
    ? WebAssembly.instantiateStreaming(response, shared)
    : WebAssembly.instantiate(await response.arrayBuffer(), shared);
}
const rest = {
  __wasm_split_load_rest(back, data) {
    fetched = fetched || fetchRest();
    fetched
      .then(
        () => true,
        (error) => {
          fetched = undefined;
          console.error(error);
          return false;
        },
      )
      .then((isHere) => wasm.__indirect_function_table.get(back)(data, isHere));
  },
};
