/** What the first administrator fills in, and what is wrong with it before it is sent. */
export interface SetupForm {
  account: string;
  name: string;
  email: string;
  password: string;
}

export type SetupProblems = Partial<
  Record<keyof SetupForm, 'field.required' | 'field.email' | 'field.short'>
>;

/** As long as the server asks for. */
const PASSWORD_LENGTH = 10;

export function problemsOf(form: SetupForm): SetupProblems {
  const problems: SetupProblems = {};
  for (const field of ['account', 'name', 'email', 'password'] as const) {
    if (!form[field].trim()) problems[field] = 'field.required';
  }
  if (!problems.email && !/^\S+@\S+\.\S+$/.test(form.email.trim())) problems.email = 'field.email';
  if (!problems.password && form.password.length < PASSWORD_LENGTH) problems.password = 'field.short';
  return problems;
}
