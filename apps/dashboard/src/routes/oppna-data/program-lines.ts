import type { OpenDataJson } from "@foljsam/api/client";

/** How the judgements are read in a program: lines to copy, with the addresses of this site. */
export type ProgramLines = { readonly id: string; readonly program: string; readonly lines: string };

/** Lines that read the judgements, and the outcomes, in R, Python and Excel. */
export function programLines({ datasets }: Pick<OpenDataJson, "datasets">, origin: string): readonly ProgramLines[] {
  const address = (id: string, format: string) => {
    const path = datasets.find((one) => one.id === id)?.downloads.find((one) => one.format === format)?.path;
    return path === undefined ? "" : `${origin}${path}`;
  };
  const judged = address("progress", "csv");
  const outcomes = address("observations", "arrow");
  return [
    {
      id: "r",
      program: "R",
      lines: [
        '# install.packages(c("readr", "arrow"))',
        `bedomningar <- readr::read_csv("${judged}")`,
        `utfall <- arrow::read_ipc_stream(url("${outcomes}", open = "rb"))`,
      ].join("\n"),
    },
    {
      id: "python",
      program: "Python",
      lines: [
        "# pip install pandas pyarrow",
        "import urllib.request, pandas, pyarrow.ipc",
        `bedomningar = pandas.read_csv("${judged}", dtype={"area": str, "area_used": str})`,
        `svar = urllib.request.urlopen("${outcomes}")`,
        "utfall = pyarrow.ipc.open_stream(svar).read_pandas()",
      ].join("\n"),
    },
  ];
}
