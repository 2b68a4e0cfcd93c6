import postgres from "postgres";
import { joinEmbedded } from "./join.ts";

// A process of its own for the tests: joins the server of a data folder, says "joined", then writes numbers from `from` on and says
// each that the server has acknowledged, until `count` are written. On end of input it leaves and says "left".
const [dataDir = "", from = "0", count = "0"] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

const { target, leave } = await joinEmbedded(dataDir, () => undefined);
if ("url" in target) throw new Error("An embedded server has no URL.");
const client = postgres({ ...target, max: 1, onnotice: () => undefined });
await client`create table if not exists written (number int primary key)`;
say("joined");
process.stdin.on("end", async () => {
  await client.end({ timeout: 5 });
  await leave();
  say("left");
});
process.stdin.resume();
for (let number = Number(from); number < Number(from) + Number(count); number += 1) {
  await client`insert into written values (${number})`;
  say(String(number));
}
