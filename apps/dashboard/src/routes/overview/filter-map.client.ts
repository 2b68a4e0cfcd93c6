// What there is to see comes first: a script that is run before the first frame holds it back.
requestAnimationFrame(() => setTimeout(() => void import("./follow-map.client.ts")));
