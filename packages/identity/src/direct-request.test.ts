import { expect, test } from "vitest";
import { type Arrival, isDirect, isLoopbackHost } from "./direct-request.ts";

const here: Arrival = { remoteAddress: "127.0.0.1", httpVersion: "1.1", headers: { host: "localhost:3000" } };
const withHeaders = (headers: Arrival["headers"]): Arrival => ({ ...here, headers: { ...here.headers, ...headers } });

test.each<[string, Arrival]>([
  ["localhost over IPv4", here],
  ["localhost over IPv6", { ...here, remoteAddress: "::1", headers: { host: "[::1]:3000" } }],
  ["IPv4 told as IPv6", { ...here, remoteAddress: "::ffff:127.0.0.1" }],
  [
    "a page of ours that sends a form",
    withHeaders({ origin: "http://localhost:3000", referer: "http://localhost:3000/logga-in" }),
  ],
])("%s comes straight from this computer", (_, arrival) => {
  expect(isDirect(arrival)).toBe(true);
});

test.each<[string, Arrival]>([
  ["a neighbour on the network", { ...here, remoteAddress: "192.168.1.20" }],
  ["nobody knows whom", { ...here, remoteAddress: undefined }],
  ["a name that leads here from elsewhere", withHeaders({ host: "foljsam.example" })],
  ["a name that begins as ours does", withHeaders({ host: "localhost.foljsam.example" })],
  ["a name with numbers that begin as ours do", withHeaders({ host: "127.0.0.1.foljsam.example" })],
  ["no name at all", { ...here, headers: {} }],
  ["a proxy that tells for whom", withHeaders({ "x-forwarded-for": "10.0.0.1" })],
  ["a proxy that tells by which protocol", withHeaders({ "x-forwarded-proto": "https" })],
  ["a proxy that tells by which host", withHeaders({ "x-forwarded-host": "foljsam.example" })],
  ["a proxy that follows the standard", withHeaders({ forwarded: "for=10.0.0.1" })],
  ["a proxy that tells its own name", withHeaders({ via: "1.1 proxy" })],
  ["a proxy that tells the real address", withHeaders({ "x-real-ip": "10.0.0.1" })],
  ["a proxy that says nothing and speaks as proxies do", { ...here, httpVersion: "1.0" }],
  ["a page elsewhere that sends a form here", withHeaders({ origin: "https://foljsam.example" })],
  ["a page with no origin to tell", withHeaders({ origin: "null" })],
  ["a page elsewhere that links here", withHeaders({ referer: "https://foljsam.example/logga-in" })],
])("%s does not", (_, arrival) => {
  expect(isDirect(arrival)).toBe(false);
});

test.each([
  ["127.0.0.1", true],
  ["127.8.9.10", true],
  ["localhost", true],
  ["::1", true],
  ["0.0.0.0", false],
  ["::", false],
  ["10.0.0.5", false],
  ["foljsam.example", false],
])("a server that listens on %s is this computer's alone: %s", (host, alone) => {
  expect(isLoopbackHost(host)).toBe(alone);
});
