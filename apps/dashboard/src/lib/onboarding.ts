/** Name of the cookie that remembers that a reader has found their way. */
export const startedCookie = "kommit-igang";

/** The four steps of a first visit, in the order a new reader takes them. */
export const firstSteps = [
  {
    id: "kartan",
    title: "Läs kartan",
    text: "Varje ruta är ett delmål i ett område: senaste utfall, förändring sedan baslinjen, och ett märke för status.",
    href: "/",
    go: "Till översikten",
  },
  {
    id: "delmalet",
    title: "Öppna ett delmål",
    text: "Där står tre svar bredvid varandra: status, om förändringen är verklig, och trend. Skälet står i klartext.",
    href: "/mal/",
    go: "Till ett delmål",
  },
  {
    id: "gruppen",
    title: "Se vad som väntar er grupp",
    text: "Gruppens sida börjar med det som är försenat, och fortsätter med delmål, beslut och nästa publicering.",
    href: "/grupper",
    go: "Till grupperna",
  },
  {
    id: "motet",
    title: "Gå igenom på ett möte",
    text: "Ett delmål i taget på hela skärmen. Skriv ned beslut och uppdrag medan ni talar, så finns de på delmålet.",
    href: "/mote",
    go: "Till mötesläget",
  },
] as const;
