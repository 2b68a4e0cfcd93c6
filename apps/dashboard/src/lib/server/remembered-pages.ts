import { isToBeKept } from "./for-anyone.ts";
import type { Ask } from "./remembered-answers.ts";

/** Makes a page with answers that it asks for. */
type Make = (ask: Ask) => Promise<Response>;

/** What was asked of the API for a page, and what was answered: the tag of the answer, or else the whole of it. */
type Answered = { readonly asked: Request; readonly mark: string };

type Remembered = { readonly answers: readonly Answered[]; readonly body: ArrayBuffer; readonly headers: Headers };

const mostPages = 50;

/**
 * Remembers pages that follow from what the API answered and from nothing else. One is given again when the API, asked the same once
 * more, answers the same; otherwise it is made anew. Those asked for longest ago are forgotten first.
 */
export function rememberPages(): (address: string, ask: Ask, make: Make) => Promise<Response> {
  const remembered = new Map<string, Remembered>();
  return async (address, ask, make) => {
    const known = remembered.get(address);
    if (known && (await allHold(known.answers, ask))) {
      remembered.delete(address);
      remembered.set(address, known);
      return new Response(known.body, { headers: known.headers });
    }
    const answers: Answered[] = [];
    const response = await make(async (request) => {
      const asked = request.clone();
      const answer = await ask(request);
      answers.push({ asked, mark: await markOf(answer) });
      return answer;
    });
    const isSure = response.status === 200 && isToBeKept(response.headers);
    if (!isSure || answers.some(({ asked }) => asked.method !== "GET")) return response;
    const body = await response.arrayBuffer();
    remembered.set(address, { answers, body, headers: response.headers });
    const [oldest] = remembered.keys();
    if (remembered.size > mostPages && oldest !== undefined) remembered.delete(oldest);
    return new Response(body, { headers: response.headers });
  };
}

async function allHold(answers: readonly Answered[], ask: Ask): Promise<boolean> {
  const same = answers.map(async ({ asked, mark }) => (await markOf(await ask(asked.clone()))) === mark);
  return (await Promise.all(same)).every(Boolean);
}

async function markOf(answer: Response): Promise<string> {
  return answer.headers.get("etag") ?? `${answer.status} ${await answer.clone().text()}`;
}
