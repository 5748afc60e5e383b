/** The script that shows the reader's own senders first. */
import { MY_SENDERS_KEY } from './storage.ts';

/**
 * The text of the script. It is in the head of every page, so that it runs before anything is painted. Every element with `data-sender` (ids of
 * senders, separated by spaces) that has one of the reader's own gets `data-mine`, and comes before its siblings that have none; among each other,
 * both keep their order. A section that folds (`<details>`) is open. The root has the ids as `data-my-senders`. While a page arrives, each part
 * of it is put in order before the browser paints it, and the root has `data-arriving`: the style does not show an unfinished list
 * (src/styles/global.css), in which what is the reader's own may still come and move the rest. Later, when the page comes back from the
 * back/forward cache or another tab stores other senders.
 */
export const MY_SENDERS_FIRST = `(()=>{let r=document.documentElement,f=()=>{try{let m=(localStorage["${MY_SENDERS_KEY}"]??"").split(" ").filter(s=>s);if(m[0]||r.dataset.mySenders){r.dataset.mySenders=m.join(" ");for(let e of r.querySelectorAll("[data-sender]")){let p=e.parentNode,i=e.dataset.sender.split(" ").some(s=>m.includes(s));if(i!=("mine"in e.dataset)){e.toggleAttribute("data-mine",i);if(i){e.open=true;p.insertBefore(e,p.querySelector(":scope>[data-sender]:not([data-mine])")??e)}}}return m[0]}}catch{}},o=new MutationObserver(f);if(f())r.dataset.arriving="",o.observe(r,{childList:true,subtree:true});addEventListener("DOMContentLoaded",()=>{o.disconnect();delete r.dataset.arriving});for(let e of["pageshow","storage"])addEventListener(e,f)})()`;
