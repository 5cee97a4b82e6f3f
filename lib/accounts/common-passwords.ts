// Roots of the passwords that are guessed first; the rule below also catches their usual dressings-up.
const roots = (
  'password passwort heslo haslo parola parol qwerty qwertyuiop qwertz qwertzuiop asdfghjkl zxcvbnm azerty asdfgh zxcvbn letmein welcome admin administrator login ' +
  'iloveyou monkey dragon sunshine princess football baseball superman batman trustno master shadow michael jordan ' +
  'touchstone changeme secret default summer winter autumn spring internet computer starwars whatever freedom ' +
  'abcdef abcabc qazwsx passw0rd p4ssword test testing guest user root hello'
).split(' ');

const leet: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function isRun(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((character, index) => character.charCodeAt(0) - text.charCodeAt(index));
  return steps.length > 0 && steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
}

/** Whether a password is one of those tried first: a common word with digits around it, a run, or a repetition. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  const letters = plain.replace(/[^a-z]/g, '');
  const core = plain.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const unleeted = [...core]
    .map((character) => leet[character] ?? character)
    .join('')
    .replace(/[^a-z]/g, '');
  if (new Set(plain).size <= 3 || isRun(plain)) return true;
  if (/^\d+$/.test(plain) && plain.length <= 12) return true;
  const half = plain.slice(0, plain.length / 2);
  if (half.length > 0 && half + half === plain && (isRun(half) || roots.includes(half))) return true;
  return roots.some((root) => [letters, unleeted].some((word) => word === root || word === root + root));
}
