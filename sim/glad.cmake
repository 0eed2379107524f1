# propartif_glad: the GL 3.3 loader, generated at build time by Debian's python3-glad (offline).
find_program(GLAD_EXECUTABLE glad PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
set(glad_dir ${CMAKE_BINARY_DIR}/glad)
add_custom_command(
  OUTPUT ${glad_dir}/src/gl.c ${glad_dir}/include/glad/gl.h ${glad_dir}/include/KHR/khrplatform.h
  COMMAND ${GLAD_EXECUTABLE} --api gl:core=3.3 --extensions= --reproducible --quiet --out-path ${glad_dir} c
  COMMENT "Generating the GL 3.3 loader" VERBATIM)
add_library(propartif_glad STATIC ${glad_dir}/src/gl.c ${glad_dir}/include/glad/gl.h)
file(MAKE_DIRECTORY ${glad_dir}/include)
target_include_directories(propartif_glad SYSTEM PUBLIC ${glad_dir}/include)
