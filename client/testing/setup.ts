import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)
// One page for all files of a worker: what a room left with its tab is no beginning for the next one.
afterEach(() => sessionStorage.clear())
