const sentences: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD:
    "E-postadressen eller lösenordet stämmer inte. Försök igen, eller be samordnaren om en ny inbjudan.",
  INVALID_EMAIL: "Skriv en hel e-postadress, som namn@kommunen.se.",
  INVALID_PASSWORD: "Lösenordet du har nu stämmer inte.",
  INVALID_CODE: "Koden stämmer inte. Den byts varje halvminut: skriv den som appen visar nu.",
  INVALID_BACKUP_CODE: "Reservkoden stämmer inte, eller är redan använd.",
  INVALID_TWO_FACTOR_COOKIE: "Det tog för lång tid. Skriv e-postadress och lösenord igen.",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "För många felaktiga koder. Skriv e-postadress och lösenord igen.",
  ACCOUNT_TEMPORARILY_LOCKED: "För många felaktiga koder. Kontot är spärrat i en kvart.",
  TOTP_ALREADY_ENABLED: "Engångskoder är redan påslagna.",
  TOO_MANY_REQUESTS: "För många försök på kort tid. Vänta en minut och försök igen.",
  EXAMPLES_ARE_OFF: "Exempelpersonerna går bara att prova på den egna datorn.",
  NOT_AN_EXAMPLE: "Den personen är ingen exempelperson.",
  PUBLIC_URL_NEEDED:
    "Inloggning är inte öppnad här. Den som sköter tjänsten behöver sätta PUBLIC_URL till sidornas adress.",
  LINK_IS_USED_UP:
    "Länken gäller inte längre: den är använd, för gammal eller ersatt av en nyare. Be samordnaren om en ny.",
  NAME_IS_MISSING: "Skriv ditt namn.",
  EMAIL_IS_WRONG: "Skriv en hel e-postadress, som namn@kommunen.se.",
  PASSWORD_TOO_SHORT: "Lösenordet är för kort. Det ska vara minst 12 tecken; flera ord i rad är lätta att minnas.",
  PASSWORD_TOO_LONG: "Lösenordet är för långt. Det får vara högst 128 tecken.",
  PASSWORD_COMMON:
    "Lösenordet är för lätt att gissa: det hör till dem som prövas först. Välj flera ord som inte hör ihop.",
  PASSWORD_OF_ONESELF:
    "Lösenordet är för likt ditt namn eller din e-postadress. Välj något som inte går att läsa sig till.",
  PASSWORDS_DIFFER: "Lösenorden är inte lika. Skriv samma två gånger.",
  PASSKEY_CANCELLED: "Ingen nyckel användes. Försök igen, eller logga in på ett annat sätt.",
  PASSKEY_WITHOUT_LOCK:
    "Enheten frågade inte efter fingeravtryck, ansikte eller kod. Slå på skärmlåset och försök igen.",
  PASSKEY_NOT_FOUND: "Nyckeln hör inte till någon här. Välj en annan, eller logga in på ett annat sätt.",
  SESSION_NOT_FRESH: "Det var en stund sedan du loggade in. Logga ut och in igen för att ändra hur du loggar in.",
  SESSION_NOT_FOUND: "Inloggningen är redan avslutad.",
  UNAUTHORIZED: "Du är inte inloggad längre. Logga in igen.",
  PERSONAL_NUMBER_AS_KEY:
    "Din organisations inloggning skickade ett personnummer som nyckel. Följsam tar aldrig emot personnummer, så ingenting är sparat. Den som sköter tjänsten behöver välja en annan uppgift som id, till exempel anställnings-id.",
  EMAIL_NOT_VOUCHED_FOR:
    "Din organisations inloggning gick bra, men den svarar inte för den e-postadress som kom med. Den som sköter tjänsten behöver se över emailDomains och emailIsVerified.",
  EMAIL_NOT_FOUND:
    "Din organisations inloggning skickade ingen e-postadress. Den som sköter tjänsten behöver välja vilken uppgift som är e-post.",
  UNABLE_TO_GET_USER_INFO:
    "Din organisations inloggning gick inte att läsa: uppgiften som är id saknas, eller så stämmer inte underskriften. Den som sköter tjänsten behöver se över inställningen.",
  ACCOUNT_NOT_LINKED:
    "Det finns redan någon med den e-postadressen som loggar in på ett annat sätt. Logga in så i stället.",
  ACCESS_DENIED: "Inloggningen avbröts hos din organisation.",
  STATE_NOT_FOUND: "Inloggningen hör inte ihop med det här fönstret, eller tog för lång tid. Börja om.",
  STATE_MISMATCH: "Inloggningen hör inte ihop med det här fönstret, eller tog för lång tid. Börja om.",
  PLEASE_RESTART_THE_PROCESS: "Inloggningen hör inte ihop med det här fönstret, eller tog för lång tid. Börja om.",
  PROVIDER_NOT_FOUND: "Organisationens inloggning går inte att nå just nu. Försök om en stund.",
};

/** Why somebody was not let in, or could not change how they are, by the code that sign-in answers with. */
export function signInRefusal(code: string): string {
  return (
    sentences[code.toUpperCase()] ?? "Inloggningen gick inte. Försök igen, eller berätta för den som sköter tjänsten."
  );
}
