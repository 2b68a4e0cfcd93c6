import { refusalId } from "./refused-field.ts";

/** What a form answers to some of its fields; nothing where it has none. */
export function formAnswers<Name extends string>(form: FormData, names: readonly Name[]): Record<Name, string> {
  const answers = names.map((name) => [name, String(form.get(name) ?? "")] as const);
  return Object.fromEntries(answers) as Record<Name, string>;
}

/** Everything that was filled in, so that a form that is refused comes back as it was. */
export function givenIn(form: FormData): Readonly<Record<string, string>> {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}

/** The address of a form's action that keeps the reader's area, year and sex: `?/faststall&kommun=1080#fel`, to land on why it is refused. */
export function actionWith(action: string, kept: string): string {
  return `?/${action}${kept.replace("?", "&")}#${refusalId}`;
}

/** The filters of the address that a form was sent to, which begins with the name of its action. */
export function withoutAction({ searchParams }: URL): string {
  const kept = new URLSearchParams([...searchParams].filter(([name]) => !name.startsWith("/")));
  return kept.size > 0 ? `?${kept}` : "";
}
