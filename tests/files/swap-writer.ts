/** A process of its own that puts a folder in its place, to be killed while it does. */
import { takePlace } from "../../scripts/files/swap-folder.ts";

const [finished = "", path = ""] = process.argv.slice(2);
process.stdout.write("ready\n");
const place = takePlace(path);
await place.fill(finished);
place.release();
