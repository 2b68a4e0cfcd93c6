/** The terms of the follow-up and what they mean, in the order a reader meets them. */
export const terms = [
  {
    id: "status",
    term: "Status",
    explanation:
      "Hur långt delmålet har kommit mot sitt mål, i ett av tretton ord. Före målåret säger den om takten räcker, från målåret om målet nåddes.",
  },
  {
    id: "i-fas",
    term: "I fas",
    explanation:
      "Målvärdet är inte nått ännu, men minst 95 procent av den takt som krävs för att nå det i tid har hållits.",
  },
  {
    id: "samverkan",
    term: "Samverkan",
    explanation: "Regionen och kommunerna som har satt målen tillsammans, med sina grupper och sin överenskommelse.",
  },
  { id: "huvudman", term: "Huvudman", explanation: "Regionen eller en kommun som är med i samverkan." },
  {
    id: "malomrade",
    term: "Målområde",
    explanation: "Ett område som samverkan ska bli bättre inom. Under varje målområde finns delmål.",
  },
  {
    id: "delmal",
    term: "Delmål",
    explanation: "En förändring som samverkan vill se, mätt med en eller flera indikatorer fram till ett målår.",
  },
  {
    id: "indikator",
    term: "Indikator, nyckeltal",
    explanation: "Det som mäts. De flesta hämtas ur Kolada och har ett id, till exempel N02904.",
  },
  { id: "utfall", term: "Utfall", explanation: "En indikators siffra för ett område, ett år och ett kön." },
  {
    id: "baslinje",
    term: "Baslinje",
    explanation:
      "Den fastställda siffra som förändringen räknas från. Den ligger fast även om källan rättar sin siffra.",
  },
  {
    id: "faststalld-bedomning",
    term: "Fastställd bedömning",
    explanation:
      "En status som LSVO eller en grupp har beslutat om, med skäl. Den beräknade statusen står kvar bredvid.",
  },
  {
    id: "bakatblick",
    term: "Bakåtblick",
    explanation:
      "Ett mål så som det såg ut en viss dag, med de siffror, baslinjer och fastställda bedömningar som fanns då.",
  },
  { id: "malvarde", term: "Målvärde och målår", explanation: "Den siffra som ska nås, och det år den ska vara nådd." },
  {
    id: "vag-till-malet",
    term: "Väg till målet",
    explanation: "Hur stor del av förändringen som är gjord: 100 % är hela vägen, mindre än 0 % är åt fel håll.",
  },
  {
    id: "sakerhet",
    term: "Säkerhet",
    explanation:
      "Om förändringen sedan baslinjen är större än vad slumpen brukar ge: säkerställd, osäker eller går inte att säga.",
  },
  {
    id: "95-procentsintervall",
    term: "95-procentsintervall",
    explanation:
      "De gränser som det sanna värdet ligger mellan med 95 procents säkerhet. Få personer ger vida gränser.",
  },
  {
    id: "trend",
    term: "Trend",
    explanation:
      "Åt vilket håll utfallen har gått de senaste åren. Den anges bara när minst fem år i rad går att jämföra.",
  },
  {
    id: "procentenheter",
    term: "Procentenheter",
    explanation: "Skillnaden mellan två andelar. Från 9,5 % till 8,1 % är −1,4 procentenheter.",
  },
  {
    id: "riktningsmal",
    term: "Riktningsmål",
    explanation: "Ett mål som säger åt vilket håll det ska gå, men inte hur långt.",
  },
  {
    id: "sekretess",
    term: "Sekretess",
    explanation:
      "Ett utfall som finns men inte visas: det bygger på så få personer, eller skulle avslöja ett annat som gör det.",
  },
  {
    id: "felmarginal",
    term: "Felmarginal",
    explanation:
      "Så mycket som källan säger att en siffra ur ett urval kan ligga fel åt vardera hållet, skrivet med ±.",
  },
  {
    id: "tidsseriebrott",
    term: "Tidsseriebrott",
    explanation: "Ett år då sättet att mäta ändrades. Siffror före och efter kan inte jämföras.",
  },
  {
    id: "efterfoljare",
    term: "Efterföljare",
    explanation:
      "Den indikator som tog vid när en annan lades ned. De två ritas bredvid varandra men fogas aldrig ihop.",
  },
  {
    id: "xmr-diagram",
    term: "XmR-diagram",
    explanation: "En expertvy som visar vad en serie brukar göra av sig själv, och vilka utfall som är mer än så.",
  },
  {
    id: "ovagt-medel",
    term: "Ovägt medel",
    explanation:
      "Medelvärdet av kommunernas siffror, där varje kommun räknas lika. Används när ingen siffra finns för regionen.",
  },
  {
    id: "inlasning",
    term: "Inläsning",
    explanation: "En fil som har lästs in, eller ångrandet av en. Varje siffra vet vilken inläsning den kom med.",
  },
  {
    id: "reviderat-utfall",
    term: "Reviderat utfall",
    explanation: "Ett utfall som en senare fil har ändrat. Delmålets sida visar vad det var, vad det blev och när.",
  },
  {
    id: "saknas-sedan-sist",
    term: "Saknas sedan sist",
    explanation: "Utfall som räknas nu men som en ny fil om samma serier och år inte har. De ligger kvar.",
  },
  {
    id: "arsrapport",
    term: "Årsrapport",
    explanation: "Gruppens redovisning av sina resultat för ett år, som lämnas det datum årshjulet säger.",
  },
] as const;

/** A term that is explained, by its place in the list (`/ordlista#baslinje`). */
export type TermId = (typeof terms)[number]["id"];

/** What a term means. */
export function explanationOf(id: TermId): string {
  return terms.find((one) => one.id === id)?.explanation ?? "";
}
