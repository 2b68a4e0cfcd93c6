import type { ErrorCode, Notice, ProgressStatus } from "@foljsam/domain";
import { expect, test } from "vitest";
import { errorSentence } from "./error.ts";
import type { Facts } from "./facts.ts";
import { noticeSentence } from "./notice.ts";
import { overviewSentence } from "./overview.ts";

test("a notice says what was assumed", () => {
  const notices: readonly Notice[] = [
    { code: "gender-assumed-total", facts: {} },
    { code: "unknown-indicator", facts: { found: "N99999", count: 1290 } },
    { code: "unknown-indicator", facts: { found: "N10000; N10001; N10002; N10003", together: 4, count: 8 } },
    { code: "unknown-indicator", facts: { found: "N10000; N10001; N10002", together: 1035, count: 92738 } },
    { code: "repeated-rows", facts: { count: 1 } },
    { code: "repeated-rows", facts: { count: 12 } },
    { code: "year-given", facts: { year: 2022 } },
    { code: "indicator-given", facts: { indicator: "N02904" } },
    { code: "gender-given", facts: { gender: "K" } },
    { code: "group-area", facts: { found: "Blekinge läns kommuner (ovägt medel)" } },
    { code: "group-area", facts: { found: "Alla kommuner (ovägt medel); Skåne län", together: 22, count: 80 } },
    { code: "sheet-skipped", facts: { sheet: "Blad1" } },
    { code: "pooled-years", facts: { found: "2018-2021", year: 2021, count: 42 } },
    { code: "percent-cells", facts: { count: 12 } },
    { code: "figures-below-one", facts: { indicator: "N02797", greatest: 0.092, count: 36 } },
    { code: "other-groups", facts: { found: "Ålder: 16–29 år", count: 6 } },
    { code: "single-group", facts: { heading: "Ålder", found: "16–29 år" } },
    { code: "unknown-status", facts: { found: "Preliminär", count: 12 } },
    { code: "unknown-status", facts: { found: "A; B; C; D", together: 4, count: 1290 } },
    { code: "status-overrules", facts: { found: "Sekretess", count: 1 } },
    { code: "withheld-counts", facts: { count: 2 } },
    {
      code: "unit-converted",
      facts: { indicator: "N02797", title: "Unga, andel", found: "share", expected: "percent", count: 12 },
    },
    {
      code: "unit-kept",
      facts: {
        indicator: "N20402",
        title: "Fall, antal/1000 inv",
        found: "per-1000",
        expected: "per-100000",
        count: 1,
      },
    },
    { code: "indicator-without-answer", facts: { indicator: "U01901" } },
    { code: "area-without-answer", facts: { area: "G33620" } },
    { code: "deleted-values", facts: { indicator: "N02904", count: 1, found: "1080 2019 T" } },
    { code: "vanished-values", facts: { indicator: "N02904", count: 12, found: "1080 2019 T, …" } },
  ];
  expect(`\n${notices.map(noticeSentence).join("\n")}\n`).toMatchInlineSnapshot(`
    "
    Filen har ingen kolumn för kön. Alla utfall läses som totalt.
    Nyckeltalet N99999 finns inte i registret. 1 290 utfall sparas under nyckeltalets id, utan titel och enhet.
    4 nyckeltal finns inte i registret: N10000, N10001, N10002 och N10003. 8 utfall sparas under nyckeltalens id, utan titel och enhet.
    1 035 nyckeltal finns inte i registret: N10000, N10001, N10002 och 1 032 till. 92 738 utfall sparas under nyckeltalens id, utan titel och enhet.
    1 rad upprepar ett utfall som redan står i filen med samma värde. Upprepningar räknas en gång.
    12 rader upprepar ett utfall som redan står i filen med samma värde. Upprepningar räknas en gång.
    Filen har inget år. Utfallen gäller 2022, som angavs vid inläsningen.
    Filen har inget nyckeltals-id. Utfallen gäller N02904, som angavs vid inläsningen.
    Filen har ingen kolumn för kön. Utfallen gäller kvinnor, som angavs vid inläsningen.
    ”Blekinge läns kommuner (ovägt medel)” är ett medelvärde för flera områden och sparas som en grupp, inte som en kommun.
    22 områden är medelvärden för flera områden och sparas som grupper, inte som kommuner: ”Alla kommuner (ovägt medel)”, ”Skåne län” och 20 till.
    Bladet ”Blad1” har inga utfall som går att läsa in och hoppades över.
    ”2018-2021” slår ihop flera år. Utfallen läggs på periodens sista år, här 2021; det gäller 42 rader.
    12 celler är formaterade som procent och lästes som de visas i Excel: 0,046 blir 4,6 %.
    Alla 36 värden för N02797 ligger mellan 0 och 1, men det räknas i procent. Är de andelar, så att 0,046 betyder 4,6 %, räknas de om när frågan om enheten är besvarad. Utan svar räknas inget om.
    6 rader gäller andra grupper än den som är vald (Ålder: 16–29 år) och läses inte in.
    Alla rader har ”Ålder” = ”16–29 år”. Kolumnen läses inte in: kontrollera att nyckeltalet gäller just det.
    Statusen ”Preliminär” säger inte att siffran saknas. Siffrorna på 12 rader läses så som de står.
    4 statusar i filen (”A”, ”B”, ”C” och ”D”) säger inte att siffran saknas. Siffrorna på 1 290 rader läses så som de står.
    1 rad har en siffra fast statusen (Sekretess) säger att den saknas. Siffrorna läses inte in.
    2 rader har täljare eller nämnare fast värdet är sekretess eller borttaget. De läses inte in, eftersom värdet kan räknas ut ur dem.
    Utfallen för N02797 under ”Unga, andel” räknades om från andelar till procent, så som har svarats. Det gäller 12 rader.
    ”Fall, antal/1000 inv” säger per 1 000, men utfallen för N20402 läses som per 100 000, så som har svarats. Det gäller 1 rad.
    Kolada har inga utfall för nyckeltalet U01901: det är borttaget där, eller okänt. Det som redan är inläst ligger kvar.
    Kolada har inga utfall för området G33620: koden kan ha bytts ut. Det som redan är inläst ligger kvar.
    Kolada har tagit bort 1 utfall för N02904 (1080 2019 T). De sparas som tomma.
    12 utfall för N02904 finns här men inte i Koladas svar (1080 2019 T, …). De ligger kvar.
    "
  `);
});

test("an error says what it means and what can be done", () => {
  const errors: Readonly<Record<ErrorCode, Facts>> = {
    "collaboration-not-found": { collaboration: "blekingge" },
    "goal-not-found": { goal: "blekinge-99" },
    "goal-area-not-found": { goalArea: "god-vard" },
    "indicator-not-found": { indicator: "N99999" },
    "area-not-found": { area: "9999" },
    "group-not-found": { group: "barn" },
    "run-not-found": { run: 12 },
    "preview-not-found": {},
    "upload-not-found": { upload: "7b1f" },
    "preview-already-committed": { run: 12 },
    "preview-has-rejected-rows": { rejected: 3 },
    "preview-is-stale": { run: 13 },
    "run-already-undone": { run: 12, undoneBy: 14 },
    "run-cannot-be-undone": { run: 14 },
    "nothing-to-load": {},
    "nothing-to-undo": { run: 12 },
    "kolada-unavailable": {
      cause: "status",
      status: 503,
      tries: 5,
      address: "https://api.kolada.se/v3/data/kpi/N02904",
    },
    "file-changed": {},
    "file-missing": {},
    "file-too-large": { limit: "100 MB" },
    "request-too-large": { limit: "1 MB" },
    "too-many-requests": { seconds: 480 },
    "personal-number": { field: "notes.0.text" },
    "personal-number-in-file": { line: 7, column: 3, sheet: "Blad1" },
    "too-many-notes": { limit: 1_000_000 },
    "notes-too-long": { limit: "128 MB" },
    "too-many-figures": { most: 1_000_000 },
    "title-taken": { title: "Andel nöjda", indicator: "E00001" },
    "part-not-found": { part: "hemtjanst" },
    "field-missing": { field: "reason" },
    "decided-in-future": { date: "2027-03-12" },
    "decided-before-earlier": { date: "2022-02-01", earlier: "2022-03-12" },
    "status-impossible": { status: "right-way" },
    "adoption-not-in-force": {},
    "meeting-in-future": { date: "2023-03-10" },
    "due-before-meeting": { date: "2023-03-09", meeting: "2023-03-10" },
    "responsible-not-found": { responsible: "1280" },
    "note-not-found": { note: 4711 },
    "note-changed": { by: "Maja" },
    "note-withdrawn": {},
    "baseline-year-too-late": { year: 2022, targetYear: 2022 },
    "baseline-year-in-future": { year: 2027 },
    "baseline-not-a-figure": {},
    "answer-not-found": {},
    "figures-contradict": { indicator: "E00001", field: "unit" },
    "fetch-has-rejected-figures": { rejected: 3 },
    "person-not-found": {},
    "email-unusable": { email: "maja.ek" },
    "membership-not-found": { membership: 7 },
    "membership-ends-before": { date: "2022-01-31", from: "2022-03-01" },
    "membership-revoked": {},
    "role-has-no-group": { role: "auditor" },
    "principal-not-found": { principal: "1280" },
    "last-coordinator": { day: "2022-07-01" },
    "sign-in-needed": {},
    "not-permitted": {},
    "invalid-request": { field: "year", expected: "ett årtal", found: "i fjol" },
    "not-acceptable": { expected: "JSON, CSV eller Arrow" },
    "route-not-found": { path: "/api/v1/mal" },
  };
  const told = Object.entries(errors).map(([code, facts]) => errorSentence(code as ErrorCode, facts));
  expect(errorSentence("preview-is-stale", { run: 13, undo: 12 })).toBe(
    "Inläsning 13 har ändrat de utfall som skulle ångras sedan du såg dem. Se på nytt vad som ändras innan du ångrar.",
  );
  expect(["answer", "E00001"].map((changed) => errorSentence("preview-is-stale", { changed }))).toEqual([
    "Ett svar som filen lästes med har ändrats sedan förhandsgranskningen gjordes. Läs in filen på nytt så att du ser vad den ger nu.",
    "Nyckeltalet E00001 har ändrats sedan förhandsgranskningen gjordes. Läs in filen på nytt så att du ser vad den ger nu.",
  ]);
  expect(`\n${told.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    Det finns ingen samverkan som heter ”blekingge”.
    Det finns inget delmål som heter ”blekinge-99”.
    Det finns inget målområde som heter ”god-vard”.
    Det finns ingen indikator som heter ”N99999”.
    Det finns inget område som heter ”9999”. Ange kommunens eller regionens kod, till exempel 1080.
    Det finns ingen grupp som heter ”barn”.
    Det finns ingen inläsning med nummer 12.
    Förhandsgranskningen finns inte kvar. Läs in filen på nytt.
    Filen finns inte kvar här. Välj den och läs in den på nytt.
    Filen är redan sparad som inläsning 12. Ingenting har ändrats.
    3 rader kan inte läsas. Rätta filen och läs in den igen, eller godkänn att raderna hoppas över.
    En annan inläsning (nummer 13) har sparats sedan förhandsgranskningen gjordes. Läs in filen på nytt så att du ser vad som ändras.
    Inläsning 12 är redan ångrad genom inläsning 14.
    Inläsning 14 kan inte ångras, eftersom den själv är en ångring. Läs in filen på nytt i stället.
    Filen innehåller ingenting att läsa in.
    Det finns inget att ångra: alla utfall i inläsning 12 har ersatts av senare inläsningar.
    Hämtningen från Kolada blev inte hel: Kolada svarade med felkod 503, efter 5 försök (https://api.kolada.se/v3/data/kpi/N02904). Inget är sparat, och det som redan är inläst ligger kvar. Försök igen senare.
    Filen ändrades medan den lästes. Inget är sparat; läs in den igen när den är färdig.
    Ingen fil är vald. Välj den fil som ska läsas in.
    Filen är för stor; gränsen är 100 MB. Dela upp den, eller läs in den från kommandoraden.
    Det som skickades är för stort; gränsen är 1 MB. Dela upp det i flera.
    Det har kommit för mycket på kort tid. Vänta 8 minuter och försök igen. Det senaste är inte sparat.
    Texten innehåller något som läses som ett personnummer eller samordningsnummer. Uppgifter om enskilda personer, som patienter, får inte finnas i Följsam: ta bort numret och försök igen. Inget är sparat.
    Filen innehåller något som läses som ett personnummer eller samordningsnummer (blad ”Blad1”, rad 7, kolumn 3). Uppgifter om enskilda personer, som patienter, får inte finnas i Följsam. Filen är stoppad och inget ur den är sparat: ta bort numret, och alla andra som finns i filen, och läs in den igen.
    Filen har källa eller kommentar på fler än 1 000 000 rader. Dela upp den, eller ta bort de kolumnerna.
    Filens källor och kommentarer är tillsammans för långa; gränsen är 128 MB. Dela upp den, eller korta texterna.
    Urvalet ger fler än 1 000 000 rutor i JSON-stat. Välj färre indikatorer, områden eller år, eller hämta CSV eller Arrow.
    Det finns redan ett nyckeltal med titeln ”Andel nöjda” (”E00001”). Välj det, eller skriv en titel som skiljer dem åt.
    Delmålet har ingen del som heter ”hemtjanst”.
    Skriv skälet. Utan skäl kan ingen bedömning fastställas eller upphävas.
    Beslutets dag, 12 mars 2027, har inte varit ännu. Skriv den dag då beslutet togs.
    Ett senare beslut gäller redan från 12 mars 2022. Ett beslut från 1 februari 2022 kan inte ta över efter det.
    Delmålet kan inte ha statusen ”rätt riktning” det året. Välj en av dem som går att välja.
    Den fastställda bedömningen gäller inte längre: den är upphävd eller ersatt. Ingenting har ändrats.
    Mötets dag, 10 mars 2023, har inte varit ännu. Skriv den dag då mötet hölls.
    Uppdraget kan inte vara klart redan 9 mars 2023: mötet hölls först 10 mars 2023. Välj mötets dag eller en senare.
    Ingen grupp eller huvudman i samverkan är ”1280”. Välj ansvarig ur listan.
    Det finns ingen anteckning med det numret.
    Anteckningen har ändrats av Maja sedan du öppnade den. Läs den nya texten, och för in din ändring i den.
    Anteckningen är återtagen och ändras inte mer. Skriv en ny i stället.
    Baslinjens år (2022) ska vara före målåret 2022.
    Baslinjens år (2027) har inte varit ännu. Välj ett år som det finns ett värde för.
    Baslinjens värde ska vara ett tal, till exempel 9,5.
    Svaret finns inte längre: någon har redan tagit tillbaka det.
    Enheten kan inte ändras: utfall är redan inlästa för E00001 som inte stämmer med det. Lägg upp ett nytt nyckeltal, eller ångra inläsningarna först.
    3 utfall i Koladas svar avvisades. Hämta på sidan Inläsning, så ser du vilka och varför, och kan välja att läsa in resten.
    Det finns ingen person med det numret.
    E-postadressen ”maja.ek” går inte att använda. Skriv den som namn@kommun.se.
    Det finns inget ledamotskap med det numret.
    Ledamotskapet kan inte sluta den 31 januari 2022: det börjar den 1 mars 2022.
    Ledamotskapet är återkallat och ändras inte mer. Lägg till ett nytt i stället.
    Rollen granskare gäller hela samverkan. Välj ingen grupp.
    Ingen huvudman i samverkan är ”1280”. Välj ur listan, eller ingen.
    Samverkan skulle stå utan samordnare från 1 juli 2022. Lägg till en annan samordnare först.
    Logga in för att göra det här.
    Du har inte behörighet att göra det här. Samordnaren för samverkan kan ge dig den roll som behövs.
    Begäran kan inte tolkas: year ska vara ett årtal, inte ”i fjol”.
    Svaret kan inte ges i det format som begärs. Välj JSON, CSV eller Arrow.
    Det finns ingenting på adressen ”/api/v1/mal”.
    "
  `);
  const bare = Object.keys(errors).map((code) => errorSentence(code as ErrorCode));
  expect(`\n${bare.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    Det finns ingen samverkan med det namnet.
    Det finns inget delmål med det namnet.
    Det finns inget målområde med det namnet.
    Det finns ingen indikator med det namnet.
    Det finns inget område med det namnet. Ange kommunens eller regionens kod, till exempel 1080.
    Det finns ingen grupp med det namnet.
    Det finns ingen inläsning.
    Förhandsgranskningen finns inte kvar. Läs in filen på nytt.
    Filen finns inte kvar här. Välj den och läs in den på nytt.
    Filen är redan sparad. Ingenting har ändrats.
    Några rader kan inte läsas. Rätta filen och läs in den igen, eller godkänn att raderna hoppas över.
    En annan inläsning har sparats sedan förhandsgranskningen gjordes. Läs in filen på nytt så att du ser vad som ändras.
    Inläsningen är redan ångrad.
    Inläsningen kan inte ångras, eftersom den själv är en ångring. Läs in filen på nytt i stället.
    Filen innehåller ingenting att läsa in.
    Det finns inget att ångra: alla utfall i inläsningen har ersatts av senare inläsningar.
    Hämtningen från Kolada blev inte hel: Kolada svarade inte. Inget är sparat, och det som redan är inläst ligger kvar. Försök igen senare.
    Filen ändrades medan den lästes. Inget är sparat; läs in den igen när den är färdig.
    Ingen fil är vald. Välj den fil som ska läsas in.
    Filen är för stor. Dela upp den, eller läs in den från kommandoraden.
    Det som skickades är för stort. Dela upp det i flera.
    Det har kommit för mycket på kort tid. Vänta 1 minut och försök igen. Det senaste är inte sparat.
    Fältet som skickades innehåller något som läses som ett personnummer eller samordningsnummer. Uppgifter om enskilda personer, som patienter, får inte finnas i Följsam: ta bort numret och försök igen. Inget är sparat.
    Filen innehåller något som läses som ett personnummer eller samordningsnummer. Uppgifter om enskilda personer, som patienter, får inte finnas i Följsam. Filen är stoppad och inget ur den är sparat: ta bort numret, och alla andra som finns i filen, och läs in den igen.
    Filen har källa eller kommentar på fler än en miljon rader. Dela upp den, eller ta bort de kolumnerna.
    Filens källor och kommentarer är tillsammans för långa. Dela upp den, eller korta texterna.
    Urvalet ger fler än en miljon rutor i JSON-stat. Välj färre indikatorer, områden eller år, eller hämta CSV eller Arrow.
    Det finns redan ett nyckeltal med titeln som angavs (okänt id). Välj det, eller skriv en titel som skiljer dem åt.
    Delmålet har ingen del med det namnet.
    Ett svar saknas.
    Beslutets dag har inte varit ännu. Skriv den dag då beslutet togs.
    Ett senare beslut gäller redan. Ett beslut kan inte ta över efter det.
    Delmålet kan inte ha statusen som angavs det året. Välj en av dem som går att välja.
    Den fastställda bedömningen gäller inte längre: den är upphävd eller ersatt. Ingenting har ändrats.
    Mötets dag har inte varit ännu. Skriv den dag då mötet hölls.
    Uppdraget kan inte vara klart: mötet hölls. Välj mötets dag eller en senare.
    Ingen grupp eller huvudman i samverkan är den som angavs. Välj ansvarig ur listan.
    Det finns ingen anteckning med det numret.
    Anteckningen har ändrats sedan du öppnade den. Läs den nya texten, och för in din ändring i den.
    Anteckningen är återtagen och ändras inte mer. Skriv en ny i stället.
    Baslinjens år ska vara före målåret.
    Baslinjens år har inte varit ännu. Välj ett år som det finns ett värde för.
    Baslinjens värde ska vara ett tal, till exempel 9,5.
    Svaret finns inte längre: någon har redan tagit tillbaka det.
    Det kan inte ändras: utfall är redan inlästa för nyckeltalet som inte stämmer med det. Lägg upp ett nytt nyckeltal, eller ångra inläsningarna först.
    Några utfall i Koladas svar avvisades. Hämta på sidan Inläsning, så ser du vilka och varför, och kan välja att läsa in resten.
    Det finns ingen person med det numret.
    E-postadressen går inte att använda. Skriv den som namn@kommun.se.
    Det finns inget ledamotskap med det numret.
    Ledamotskapet kan inte sluta: det börjar.
    Ledamotskapet är återkallat och ändras inte mer. Lägg till ett nytt i stället.
    Rollen som angavs gäller hela samverkan. Välj ingen grupp.
    Ingen huvudman i samverkan är den som angavs. Välj ur listan, eller ingen.
    Samverkan skulle stå utan samordnare. Lägg till en annan samordnare först.
    Logga in för att göra det här.
    Du har inte behörighet att göra det här. Samordnaren för samverkan kan ge dig den roll som behövs.
    Begäran kan inte tolkas.
    Svaret kan inte ges i det format som begärs.
    Det finns ingenting på adressen som angavs.
    "
  `);
});

test("the overview can be read aloud", () => {
  const times = (count: number, status: ProgressStatus): ProgressStatus[] =>
    Array.from({ length: count }, () => status);
  const read = [
    [
      ...times(7, "achieved"),
      ...times(2, "achieved-turning"),
      ...times(4, "on-track"),
      ...times(1, "behind"),
      ...times(1, "far-behind"),
      ...times(7, "not-assessable"),
    ],
    [...times(1, "achieved"), ...times(1, "wrong-way"), ...times(1, "paused")],
    [...times(5, "partly-achieved"), ...times(1, "not-achieved"), ...times(2, "worse-than-baseline")],
    [...times(1, "right-way"), ...times(1, "unchanged")],
    times(3, "achieved-turning"),
    times(22, "not-assessable"),
    [],
  ];
  expect(`\n${read.map(overviewSentence).join("\n")}\n`).toMatchInlineSnapshot(`
    "
    9 av 22 delmål är uppnådda, varav 2 vänder; 4 är i fas och 2 är efter. 7 kan inte bedömas.
    1 av 3 delmål är uppnått; 1 går åt fel håll och 1 har pausad bedömning.
    Inget av 8 delmål är uppnått; 5 är delvis uppnådda, 1 är inte uppnått och 2 är sämre än baslinjen.
    Inget av 2 delmål är uppnått; 1 går åt rätt håll och 1 är oförändrat.
    Alla 3 delmål är uppnådda, men utvecklingen vänder.
    Inget av 22 delmål kan bedömas.
    Det finns inga delmål att visa.
    "
  `);
});
