import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessibleEverywhere, tabTo, type Visit } from "./visit.ts";

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const group = "/grupper/barn-och-unga";

/** What the coordinator does with members and roles, and what it does to those who hold them, on the server of the journeys that they are part of. */
export function memberJourneys(visit: Visit): void {
  describe("the coordinator says who holds which role", () => {
    const seesMembers = async (page: Page) => {
      await page.goto(group);
      return (await page.getByRole("heading", { name: "Ledamöter", exact: true }).count()) === 1;
    };
    const change = async (page: Page, name: string, role: string) => {
      await page.goto("/admin");
      await page
        .getByRole("link", { name: new RegExp(`^${name} ?, ${role}: ändra$`) })
        .first()
        .click();
    };

    test("whoever is not signed in is asked to, and who has no role is refused", async () => {
      const outside = await visit.page({ as: null, javaScriptEnabled: false });
      expect(await seesMembers(outside)).toBe(false);
      const seat = await visit.page({ as: "Lars Bengtsson", javaScriptEnabled: false });
      expect((await seat.goto("/admin"))?.status()).toBe(403);
    });

    test("a secretary is added by the keyboard alone, and is let in at once although an earlier seat has run out", async () => {
      const lars = await visit.page({ as: "Lars Bengtsson", javaScriptEnabled: false });
      expect(await seesMembers(lars)).toBe(false);

      const page = await visit.page({ javaScriptEnabled: false });
      await page.goto("/admin");
      await page.getByText("Lägg till en ledamot eller en annan roll").press("Enter");
      await tabTo(page, "textbox", "Namn");
      await page.keyboard.type("Lars Bengtsson");
      await page.keyboard.press("Tab");
      await page.keyboard.type("lars.bengtsson@exempel");
      await page.getByLabel("Roll", { exact: true }).selectOption("secretary");
      await page.getByRole("button", { name: "Lägg till" }).press("Enter");
      await page.getByText("E-postadressen ”lars.bengtsson@exempel” går inte att använda.").waitFor();
      await page.getByLabel(/^E-postadress/).fill("lars.bengtsson@exempel.example");
      await page.getByRole("button", { name: "Lägg till" }).press("Enter");
      await page.getByText("Välj vilken grupp rollen gäller.").waitFor();
      await page.getByLabel(/^Grupp för/).selectOption("barn-och-unga");
      await page.getByRole("button", { name: "Lägg till" }).press("Enter");
      const told = await page.getByRole("status").innerText();
      expect(told).toContain("Lars Bengtsson är tillagd som sekreterare i Samverkansgrupp Barn och unga");
      expect(told).toContain("Gruppen har 2 sekreterare samtidigt.");
      expect(await seesMembers(lars)).toBe(true);
      expect(await lars.getByRole("main").innerText()).not.toContain("@");
    });

    test("a seat that has run out gives nothing from the next page on", async () => {
      const samira = await visit.page({ as: "Samira Haddad", javaScriptEnabled: false });
      expect(await seesMembers(samira)).toBe(true);
      const page = await visit.page({ javaScriptEnabled: false });
      await change(page, "Samira Haddad", "ledamot");
      await page.getByLabel("Till och med").fill("2022-12-31");
      await page.getByRole("button", { name: "Spara sista dagen" }).click();
      await page.getByText("Ledamotskapet kan inte sluta den 31 december 2022").waitFor();
      expect(await seesMembers(samira)).toBe(true);
      await page.getByLabel("Till och med").fill(yesterday);
      await page.getByRole("button", { name: "Spara sista dagen" }).click();
      await page.getByText("rollen gäller till och med").waitFor();
      expect(await seesMembers(samira)).toBe(false);
    });

    test("a role that is taken back gives nothing from the next page on", async () => {
      const elin = await visit.page({ as: "Elin Sjöberg" });
      expect(await seesMembers(elin)).toBe(true);
      const page = await visit.page({ javaScriptEnabled: false });
      await change(page, "Elin Sjöberg", "sekreterare");
      await page.getByRole("button", { name: "Återkalla rollen" }).click();
      expect(await seesMembers(elin)).toBe(true);
      await page.getByRole("checkbox", { name: "Ja, Elin Sjöberg ska inte längre vara sekreterare" }).check();
      await page.getByRole("button", { name: "Återkalla rollen" }).click();
      await page.getByText("rollen är återkallad och ger inget längre").waitFor();
      expect(await seesMembers(elin)).toBe(false);
    });

    test("the last coordinator stays", async () => {
      const page = await visit.page();
      await change(page, "Katarina Lindqvist", "samordnare");
      await expectAccessibleEverywhere(page);
      await page.getByRole("checkbox", { name: /Ja, Katarina/ }).check();
      await page.getByRole("button", { name: "Återkalla rollen" }).click();
      expect(await page.getByRole("alert").innerText()).toContain("Samverkan skulle stå utan samordnare");
    });
  });
}
