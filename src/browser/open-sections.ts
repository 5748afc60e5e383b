/** The script of the folded sections of a code's page. Browsers open the section that the address leads to or into, and what is found in the page. */

/**
 * The text of the script. It is inside the element that holds the sections, before them, so that those that are to be open are open before they are
 * painted: when the reader comes back, those that were open, which the entry of the history keeps; else the one that the address leads to or into, which
 * the browser itself opens only when all of the page has come. In a browser whose search in the page opens nothing, all of them are open. Later:
 * - what is open is kept; a browser that limits how often that may be done keeps an earlier state;
 * - the section that the address leads to is closed if the reader had closed it: Firefox and WebKit open it again when they load the page again. The
 *   place that they have scrolled to is the one without it;
 * - the button `data-open-all` opens every section, or closes every one when all are open, which its text says;
 * - what the search in the page has found is scrolled to, which WebKit leaves out when it opens the section for it (https://webkit.org/b/304174);
 * - before a page is printed, the section that the address leads to gets `data-addressed`, because Firefox matches no `:target` on paper.
 */
export const OPEN_SECTIONS = `(()=>{let d=document,b=d.currentScript.parentNode,button=b.querySelector("[data-open-all]"),close=button.dataset.openAll,open=button.textContent,all=()=>[...folds].every(f=>f.open),folds=b.getElementsByTagName("details"),n=0,kept=history.state?.open,at=location.hash.slice(1)+"-",o=new MutationObserver(()=>{for(;n<folds.length;n++){let f=folds[n],s=f.dataset.sender;f.open=!("onbeforematch"in d)||(kept?kept.includes(s):f.open||at.startsWith(s+"-"))}});o.observe(b,{childList:true,subtree:true});addEventListener("DOMContentLoaded",()=>o.disconnect());addEventListener("pageshow",()=>{let f=kept&&b.querySelector("details[open]:has(:target)"),y=scrollY;if(f&&!kept.includes(f.dataset.sender)){f.open=false;scrollTo(0,y)}},{once:true});addEventListener("toggle",({target:t})=>{button.firstChild.data=all()?close:open;try{history.replaceState({...history.state,open:[...folds].filter(f=>f.open).map(f=>f.dataset.sender)},"")}catch{}let s=getSelection(),i=s.anchorNode;if(t.open&&!s.isCollapsed&&t.contains(i))i.parentNode.scrollIntoView({block:"center"})},true);addEventListener("click",({target:t})=>{if(t.closest("[data-open-all]")){let o=!all();for(let f of folds)f.open=o}});addEventListener("beforeprint",()=>{for(let f of folds)f.parentNode.toggleAttribute("data-addressed",!!f.querySelector(":target"))})})()`;
