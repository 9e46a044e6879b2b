(()=>{try{let t=localStorage.getItem("unitfolio-theme");(t==="dark"||t==="light")&&(document.documentElement.dataset.theme=t)}catch{}})();
