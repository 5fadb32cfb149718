/** The menu of statuses, of which there is one: it is about whichever row is selected. */
export const STATUS_MENU = 'desk-status-menu'
