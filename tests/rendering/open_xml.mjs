// What the Open XML SDK finds wrong with each file named, as one JSON object: {file: ["part, path: what", ...]}.
import { readFile } from "node:fs/promises";
import validate from "@ooxml-tools/validate";

const found = {};
for (const file of process.argv.slice(2)) {
  const faults = await validate(new Uint8Array(await readFile(file)), file.split(".").pop(), "Microsoft365");
  found[file] = faults.map(({ path, description }) => `${path?.partUri}, ${path?.xpath}: ${description}`);
}
console.log(JSON.stringify(found));
