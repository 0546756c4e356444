/** The event by which the page's copy of a worker is handed a port: it answers there as a worker would. */
export const WORK_IN_PAGE = 'myopoint-work-in-page';
