import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A dialog that is loaded when it is first opened may take a while on a machine that does other things besides.
configure({ asyncUtilTimeout: 5_000 })

afterEach(cleanup)
// One page for all files of a worker: what a room left with its tab is no beginning for the next one.
afterEach(() => sessionStorage.clear())
