const written = /^(?:\d{2})?(\d{2})(\d{2})(\d{2})[-+]?(\d{4})$/;

/**
 * Whether a value is a Swedish personal identity number or coordination number (personnummer, samordningsnummer): a day that there is,
 * where a coordination number's has 60 added, and a last digit that fits the nine before it by the rule of Luhn.
 */
export function isPersonalNumber(value: string): boolean {
  const [, year = "", month = "", day = "", last = ""] = written.exec(value.replaceAll(/\s/g, "")) ?? [];
  if (year === "") return false;
  const date = Number(day) > 60 ? Number(day) - 60 : Number(day);
  if (Number(month) < 1 || Number(month) > 12 || date < 1 || date > 31) return false;
  const digits = [...(year + month + day + last)].map(Number);
  const sum = digits.reduce((total, digit, at) => {
    const weighed = at % 2 === 0 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
