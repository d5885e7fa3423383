// A style sheet is imported for its effect: the build puts it in the page.
declare module '*.css';
