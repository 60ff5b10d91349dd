"""The only room that knows Pelican: settings, generator and hooks. Nobody imports it but the package itself."""
