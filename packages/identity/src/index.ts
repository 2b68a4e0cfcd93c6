export { isDirect, isLoopbackHost } from "./direct-request.ts";
export type { IdentitySettings } from "./identity-settings.ts";
export { type Provider, readProviders } from "./provider.ts";
export { type Identity, openIdentity } from "./open-identity.ts";
export type { SignedInPerson } from "./signed-in-person.ts";
export { addressHeader, directHeader } from "./visitor.ts";
