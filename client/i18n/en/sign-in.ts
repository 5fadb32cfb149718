import type { signIn as ko } from '../ko/sign-in.ts'

export const signIn: typeof ko = {
  title: 'Sign in',
  name: 'Sign-in name',
  password: 'Password',
  shared: 'This is a shared computer',
  submit: 'Sign in',
}
