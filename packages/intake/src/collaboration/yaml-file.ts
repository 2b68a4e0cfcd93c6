import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Document, Node, YAMLError } from "yaml";
import { CollaborationFileError } from "./collaboration-file-error.ts";
import { readSourceText } from "./source-text.ts";
import type { SourceText } from "./source-text.ts";

/** The way to a value in a YAML file: keys and positions in lists, from the top. */
export type FieldPath = readonly (string | number)[];

/** A YAML file that knows on which line each of its values stands. */
export type YamlFile = {
  readonly data: unknown;
  /** The error to throw for the value at a path; the value itself is told as what was found unless `found` is given. */
  fault(path: FieldPath, expected: string, found?: string): CollaborationFileError;
};

/** Reads a YAML file. Throws CollaborationFileError when it is missing, is not YAML, or gives the same key twice. */
export async function readYamlFile(path: string): Promise<YamlFile> {
  const source = await readSourceText(path);
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  const [error] = [...document.errors, ...document.warnings];
  if (error) throw syntaxFault(source, error);
  const data: unknown = document.toJS();
  return {
    data,
    fault: (fieldPath, expected, found) =>
      new CollaborationFileError({
        file: source.name,
        line: lines.linePos(offsetOf(document, fieldPath)).line,
        field: fieldName(fieldPath),
        expected,
        found: found ?? describeValue(valueAt(data, fieldPath)),
      }),
  };
}

function syntaxFault(source: SourceText, error: YAMLError): CollaborationFileError {
  const line = error.linePos?.[0].line ?? 1;
  const text = (source.text.split("\n")[line - 1] ?? "").trim();
  const expected =
    error.code === "DUPLICATE_KEY"
      ? "varje uppgift bara en gång"
      : "YAML: indrag med blanksteg, och kolon och blanksteg efter varje uppgifts namn";
  return new CollaborationFileError({ file: source.name, line, field: null, expected, found: JSON.stringify(text) });
}

/** Offset of the key or list item a path leads to, or of the nearest entry around it when the value is missing. */
function offsetOf(document: Document.Parsed, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const item: unknown =
      isMap(node) && typeof step === "string"
        ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === step)
        : isSeq(node) && typeof step === "number"
          ? node.items[step]
          : undefined;
    if (item === undefined) return offset;
    offset = startOf(isPair(item) ? (item.key as Node) : (item as Node)) ?? offset;
    node = isPair(item) ? item.value : item;
  }
  return offset;
}

function startOf(node: Node): number | undefined {
  return node.range?.[0];
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[step] : undefined,
    data,
  );
}

/** The part of a path that a reader needs when the line is known: what comes after the last list position. */
function fieldName(path: FieldPath): string | null {
  const lastItem = path.findLastIndex((step) => typeof step === "number");
  const inside = path.slice(lastItem + 1);
  const steps = inside.length > 0 ? inside : path.slice(Math.max(0, lastItem - 1), lastItem);
  return steps.length > 0 ? steps.join(".") : null;
}

function describeValue(value: unknown): string {
  if (value === undefined) return "ingenting";
  if (value === null) return "ett tomt värde";
  if (Array.isArray(value)) return `en lista med ${value.length} delar`;
  if (typeof value === "object") return `uppgifterna ${Object.keys(value).join(", ")}`;
  return JSON.stringify(value);
}
