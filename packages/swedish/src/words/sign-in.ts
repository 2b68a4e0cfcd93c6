const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const devices: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, "en Iphone"],
  [/\biPad\b/, "en Ipad"],
  [/\bAndroid\b.*\bMobile\b/, "en Androidtelefon"],
  [/\bAndroid\b/, "en Androidplatta"],
  [/\bCrOS\b/, "en Chromebook"],
  [/\bWindows\b/, "en dator med Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "en Mac"],
  [/\bLinux\b/, "en dator med Linux"],
];

/** A device in words, as far as its browser tells: "Chrome på en dator med Windows". */
export function deviceWords(userAgent: string): string {
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1];
  const device = devices.find(([pattern]) => pattern.test(userAgent))?.[1];
  if (browser && device) return `${browser} på ${device}`;
  return browser ?? (device ? `En webbläsare på ${device}` : "En okänd enhet");
}
