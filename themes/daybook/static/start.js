// Puts the cursor into the field of the search page, and fetches what searches once the page is on the screen; at once
// when something is asked for. What is typed meanwhile is searched for then.
{
  const from = new URL("search.js", document.currentScript.src);
  const status = document.getElementById("search_status");
  const unstarted = status.textContent;
  const begin = () => {
    const script = Object.assign(document.createElement("script"), { src: from });
    script.addEventListener("error", () => (status.textContent = unstarted));
    document.head.append(script);
  };
  status.textContent = "";
  if (location.search) begin();
  else {
    document.getElementById("search_q").focus();
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(begin)));
  }
}
