export { CollaborationFileError } from "./collaboration/collaboration-file-error.ts";
export { readAreas } from "./collaboration/read-areas.ts";
export { readCollaboration } from "./collaboration/read-collaboration.ts";
export type { ExampleLoaded } from "./example/load-example.ts";
export { exampleLoader, loadExample } from "./example/load-example.ts";
export { importFile } from "./import-file.ts";
export type { FileToImport, ImportOptions, ImportResult } from "./import-file.ts";
export { prepareDatabase } from "./prepare-database.ts";
