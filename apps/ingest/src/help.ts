/** What `npm run ingest -- --help` answers. */
export const help = `Läser in filer med utfall: CSV, Excel och JSON från Kolada och liknande källor.

  npm run ingest -- FIL… [flaggor]
  npm run ingest -- --watch MAPP [flaggor]
  npm run ingest -- --sync [--every 24h] [--collaboration SLUG] [--dry-run] [--json]

  --dry-run             visa vad filen skulle ändra, utan att spara
  --json                svara med ett JSON-objekt per fil, ett per rad
  --allow-partial       spara de rader som går att läsa även om andra avvisas
  --indicator ID        nyckeltalets id, för en fil som inte säger vilket (N02904)
  --year ÅÅÅÅ           året, för en fil som inte säger vilket
  --gender T|K|M        kön: totalt, kvinnor eller män, för en fil som inte säger vilket
  --group RUBRIK=GRUPP  vilken grupp som läses ur en fil som är uppdelad, till exempel "Ålder=16–29 år"; får upprepas
  --encoding KOD        teckenkodning, när fel känns igen: utf-8, utf-16le, windows-1252, macroman …
  --delimiter TECKEN    skiljetecken, när fel känns igen: ";", ",", "|" eller tab
  --decimal TECKEN      decimaltecken för alla siffror, när fel känns igen: , eller .
  --collaboration SLUG  samverkan vars nyckeltal avses när en titel passar flera (blekinge)
  --watch MAPP          läs in varje fil som läggs i mappen; den flyttas till inlasta eller avvisade, med en rapport
  --sync                hämta nyckeltalens utfall från Kolada, för en samverkan eller alla
  --every TID           hämta om och om igen: 30m, 24h, 7d
  --as E-POST           handla som den personen, med de roller som gäller i dag; utan flaggan som systemoperatör
  --help                visa den här texten

Varje fil sparas hel eller inte alls. Samma fil en gång till ändrar ingenting.
Databasen är den i mappen .data, eller den som DATA_DIR eller DATABASE_URL pekar ut. Servern får vara igång.

Avslutar med 0 när allt lästes in, 1 när rader avvisades men resten sparades (--allow-partial), annars 2.
Med flera filer gäller den högsta siffran.
`;
