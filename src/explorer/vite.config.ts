import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Two pages: the explorer, and GraphiQL, which the service shows to a browser that opens /graphql.
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: process.env.EXPLORER_OUT ?? 'dist',
    emptyOutDir: true,
    // GraphiQL is one megabyte and cannot be less; it is loaded by its own page alone.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: ['index.html', 'graphiql/index.html'],
      // "use no memo" of react-compiler-runtime speaks to a compiler that does not run here.
      onLog: (level, log, handler) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log)
      },
    },
  },
  // "npx vite" beside a running service.
  server: { proxy: { '/graphql': 'http://localhost:5080' } },
})
