/** The terms of the follow-up and what they mean, in the order a reader meets them. */
export const terms: readonly { readonly term: string; readonly explanation: string }[] = [
  {
    term: "Samverkan",
    explanation: "Regionen och kommunerna som har satt målen tillsammans, med sina grupper och sin överenskommelse.",
  },
  { term: "Huvudman", explanation: "Regionen eller en kommun som är med i samverkan." },
  {
    term: "Målområde",
    explanation: "Ett område som samverkan ska bli bättre inom. Under varje målområde finns delmål.",
  },
  {
    term: "Delmål",
    explanation: "En förändring som samverkan vill se, mätt med en eller flera indikatorer fram till ett målår.",
  },
  {
    term: "Indikator, nyckeltal",
    explanation: "Det som mäts. De flesta hämtas ur Kolada och har ett id, till exempel N02904.",
  },
  { term: "Utfall", explanation: "En indikators siffra för ett område, ett år och ett kön." },
  {
    term: "Baslinje",
    explanation:
      "Den fastställda siffra som förändringen räknas från. Den ligger fast även om källan rättar sin siffra.",
  },
  {
    term: "Fastställd bedömning",
    explanation:
      "En status som LSVO eller en grupp har beslutat om, med skäl. Den beräknade statusen står kvar bredvid.",
  },
  {
    term: "Bakåtblick",
    explanation:
      "Ett mål så som det såg ut en viss dag, med de siffror, baslinjer och fastställda bedömningar som fanns då.",
  },
  { term: "Målvärde och målår", explanation: "Den siffra som ska nås, och det år den ska vara nådd." },
  {
    term: "Väg till målet",
    explanation: "Hur stor del av förändringen som är gjord: 100 % är hela vägen, mindre än 0 % är åt fel håll.",
  },
  {
    term: "Säkerhet",
    explanation:
      "Om förändringen sedan baslinjen är större än vad slumpen brukar ge: säkerställd, osäker eller går inte att säga.",
  },
  {
    term: "95-procentsintervall",
    explanation:
      "De gränser som det sanna värdet ligger mellan med 95 procents säkerhet. Få personer ger vida gränser.",
  },
  {
    term: "Trend",
    explanation:
      "Åt vilket håll utfallen har gått de senaste åren. Den anges bara när minst fem år i rad går att jämföra.",
  },
  {
    term: "Procentenheter",
    explanation: "Skillnaden mellan två andelar. Från 9,5 % till 8,1 % är −1,4 procentenheter.",
  },
  { term: "Riktningsmål", explanation: "Ett mål som säger åt vilket håll det ska gå, men inte hur långt." },
  {
    term: "Sekretess",
    explanation:
      "Ett utfall som finns men inte visas: det bygger på så få personer, eller skulle avslöja ett annat som gör det.",
  },
  {
    term: "Felmarginal",
    explanation:
      "Så mycket som källan säger att en siffra ur ett urval kan ligga fel åt vardera hållet, skrivet med ±.",
  },
  {
    term: "Tidsseriebrott",
    explanation: "Ett år då sättet att mäta ändrades. Siffror före och efter kan inte jämföras.",
  },
  {
    term: "Efterföljare",
    explanation:
      "Den indikator som tog vid när en annan lades ned. De två ritas bredvid varandra men fogas aldrig ihop.",
  },
  {
    term: "XmR-diagram",
    explanation: "En expertvy som visar vad en serie brukar göra av sig själv, och vilka utfall som är mer än så.",
  },
  {
    term: "Ovägt medel",
    explanation:
      "Medelvärdet av kommunernas siffror, där varje kommun räknas lika. Används när ingen siffra finns för regionen.",
  },
  {
    term: "Inläsning",
    explanation: "En fil som har lästs in, eller ångrandet av en. Varje siffra vet vilken inläsning den kom med.",
  },
  {
    term: "Reviderat utfall",
    explanation: "Ett utfall som en senare fil har ändrat. Delmålets sida visar vad det var, vad det blev och när.",
  },
  {
    term: "Saknas sedan sist",
    explanation: "Utfall som räknas nu men som en ny fil om samma serier och år inte har. De ligger kvar.",
  },
  {
    term: "Årsrapport",
    explanation: "Gruppens redovisning av sina resultat för ett år, som lämnas det datum årshjulet säger.",
  },
];
