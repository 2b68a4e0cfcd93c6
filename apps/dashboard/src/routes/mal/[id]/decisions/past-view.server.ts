import { error } from "@sveltejs/kit";
import { type PastView, readPastView } from "./past-view.ts";

/** The view of the past that an address asks for, null for now; a time that is none becomes the page's error. */
export function pastViewOf({ searchParams }: URL): PastView | null {
  const past = readPastView(searchParams);
  if (past === undefined) error(400, "Skriv datumet som 2022-03-15, eller numret på en inläsning.");
  return past;
}
