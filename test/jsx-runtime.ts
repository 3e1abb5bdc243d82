/** React's production runtime under the name that its development one has. */
export { Fragment, jsx as jsxDEV } from 'react/jsx-runtime';
